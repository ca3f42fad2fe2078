/** The desk's front door: reads the command line and starts the rooms; no room imports it. */
@NullMarked
package org.minhchung.desk;

import org.jspecify.annotations.NullMarked;
