#ifndef AFSTEM_CLIBXML2_SHIM_H
#define AFSTEM_CLIBXML2_SHIM_H

// Debian's libxml2 includes the system ICU, whose declarations clash with Foundation's. Leaving ICU out is safe, because
// the only type that it changes, xmlCharEncodingHandler, is not used.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

static inline void afstem_discard_error(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}

/// Like xmlParseChunk, but prints nothing: libxml2 reports failed conversions between encodings to the thread's error
/// handler instead of the parser's, and by default that handler writes to standard error.
static inline int afstem_parse_chunk(xmlParserCtxtPtr parser, const char *bytes, int count, int is_last) {
  xmlStructuredErrorFunc handler = xmlStructuredError;
  void *context = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc(NULL, afstem_discard_error);
  int code = xmlParseChunk(parser, bytes, count, is_last);
  xmlSetStructuredErrorFunc(context, handler);
  return code;
}

#endif
