/** {@code match} over files, without the desk: how the engine is measured from outside. */
@NullMarked
package org.minhchung.engine.cli;

import org.jspecify.annotations.NullMarked;
