/** Text in, ranked and explained candidates out; knows no database, no web and no desk. */
@NullMarked
package org.minhchung.engine;

import org.jspecify.annotations.NullMarked;
