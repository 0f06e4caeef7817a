/** A submission from cleared plan to running application. */
@NullMarked
package io.github.tare.yarn.submit;

import org.jspecify.annotations.NullMarked;
