/** Running a desk: verbs of the command line, health, metrics. Imported by nobody. */
@NullMarked
package org.minhchung.desk.ops;

import org.jspecify.annotations.NullMarked;
