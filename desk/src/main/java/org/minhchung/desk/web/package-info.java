/** Layout, language, errors and security headers: the only user interface that rooms share. */
@NullMarked
package org.minhchung.desk.web;

import org.jspecify.annotations.NullMarked;
