#include "CAfstemBuild.h"

#ifndef AFSTEM_BUILD
#define AFSTEM_BUILD ""
#endif

const char *afstem_build_text(void) { return AFSTEM_BUILD; }
