#pragma once
#include "gzip.h"
#include "inflate.h"
