#include "CAfstemByteScan.h"
