/** The files of the log, as C2SP tlog-tiles has them. */
@NullMarked
package org.minhchung.desk.transparency.web;

import org.jspecify.annotations.NullMarked;
