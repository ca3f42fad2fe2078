/**
 * Layout, language, errors and security headers: the only user interface that rooms share.
 *
 * <p>A page is a template whose root is {@code th:replace="~{layout/page :: page(~{::title},
 * ~{::main})}"}; its sentences stand in {@code messages/<room>_vi.properties} and {@code _en}; what
 * is the same on every page comes from {@link org.minhchung.desk.web.Frame}. A response that sets
 * no {@code Cache-Control} is not stored by anybody.
 *
 * <p>May import kernel. Knows no claim, no check and no verdict but by its key.
 */
@NullMarked
package org.minhchung.desk.web;

import org.jspecify.annotations.NullMarked;
