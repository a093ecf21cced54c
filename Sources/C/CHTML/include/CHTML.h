#pragma once
#include "HTMLReferences.h"
#include "HTMLTree.h"
