#ifndef AFSTEM_CBYTESCAN_H
#define AFSTEM_CBYTESCAN_H

#include "CDiskPath.h"
#include "CMarkupScan.h"
#include "CStructureScan.h"
#include "CTextScan.h"

#endif
