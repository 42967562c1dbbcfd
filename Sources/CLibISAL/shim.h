#ifndef AFSTEM_CLIBISAL_SHIM_H
#define AFSTEM_CLIBISAL_SHIM_H

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

#endif
