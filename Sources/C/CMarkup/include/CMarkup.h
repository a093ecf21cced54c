#pragma once
#include "charset.h"
#include "HTMLReferences.h"
#include "HTMLTree.h"
