/// Tests of what keeps forms safe.
@NullMarked
package nl.millenniumgemeenten.gateway.form;

import org.jspecify.annotations.NullMarked;
