// libxml2 built with ICU would bring the system's ICU headers in, which contradict the ones that Foundation carries. Nothing that is
// used here depends on them: the structures that ICU changes are never looked into, only pointed to.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
