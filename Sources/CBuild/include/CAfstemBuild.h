#ifndef AFSTEM_CBUILD_H
#define AFSTEM_CBUILD_H

/// What the program was built from, as `scripts/build-release` names it: `commit=… swift=… Yams=6.2.2 …`; empty for any
/// other build.
const char *afstem_build_text(void);

#endif
