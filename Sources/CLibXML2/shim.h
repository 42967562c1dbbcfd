#ifndef AFSTEM_CLIBXML2_SHIM_H
#define AFSTEM_CLIBXML2_SHIM_H

// Debian's libxml2 pulls in the system ICU, whose declarations clash with Foundation's.
// Nothing here uses xmlCharEncodingHandler, the one type that ICU support changes.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#endif
