/** The paste page, the answer page, leaving a message, and the public API's {@code match}. */
@NullMarked
package org.minhchung.desk.intake.web;

import org.jspecify.annotations.NullMarked;
