#pragma once
#include "charset.h"
#include "gzip.h"
#include "HTMLReferences.h"
#include "HTMLTree.h"
