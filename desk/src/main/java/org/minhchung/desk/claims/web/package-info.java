/** The pages of the queue. Seen only by this room and by whoever wires the rooms. */
@NullMarked
package org.minhchung.desk.claims.web;

import org.jspecify.annotations.NullMarked;
