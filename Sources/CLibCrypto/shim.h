#ifndef AFSTEM_CLIBCRYPTO_SHIM_H
#define AFSTEM_CLIBCRYPTO_SHIM_H

#include <openssl/evp.h>

#endif
