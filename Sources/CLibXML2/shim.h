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

static inline void discard_error(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}

/// As xmlParseChunk, but nothing is printed: failed conversions between encodings are told to the thread's handler of
/// errors, not to the parser's, and that handler writes to standard error unless it is the host program's own.
static inline int parse_chunk(xmlParserCtxtPtr parser, const char *bytes, int count, int is_last) {
  xmlStructuredErrorFunc handler = xmlStructuredError;
  void *context = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc(NULL, discard_error);
  int code = xmlParseChunk(parser, bytes, count, is_last);
  xmlSetStructuredErrorFunc(context, handler);
  return code;
}

#endif
