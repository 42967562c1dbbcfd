#ifndef AFSTEM_CBYTESCAN_H
#define AFSTEM_CBYTESCAN_H

#include "CMarkupScan.h"
#include "CStructureScan.h"
#include "CTextScan.h"

#endif
