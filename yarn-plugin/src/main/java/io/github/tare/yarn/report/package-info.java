/** What people and scripts read: text, colours, tables, progress and JSON. */
@NullMarked
package io.github.tare.yarn.report;

import org.jspecify.annotations.NullMarked;
