#pragma once
#include "charset.h"
