#ifndef AFSTEM_CLIBZIP_SHIM_H
#define AFSTEM_CLIBZIP_SHIM_H

#include <zip.h>

#endif
