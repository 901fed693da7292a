#ifndef PARKCAST_CMESSAGEDIGEST_H
#define PARKCAST_CMESSAGEDIGEST_H
// libmd by Guillem Jover (BSD and public domain): https://www.hadrons.org/software/libmd/
#include <sys/types.h>
#include <sha2.h>
#endif
