#pragma once
#include "brotli.h"
#include "gzip.h"
#include "inflate.h"
#include "pack.h"
