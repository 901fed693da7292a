#ifndef PARKCAST_CXLSXWRITER_H
#define PARKCAST_CXLSXWRITER_H
// libxlsxwriter by John McNamara (BSD 2-clause): https://libxlsxwriter.github.io
#include <xlsxwriter.h>
#endif
