#pragma once
#include "charset.h"
#include "gzip.h"
#include "inflate.h"
#include "HTMLReferences.h"
#include "HTMLTree.h"
