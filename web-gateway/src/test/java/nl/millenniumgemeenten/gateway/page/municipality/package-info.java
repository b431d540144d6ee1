/// Tests of the register as visitors see it.
@NullMarked
package nl.millenniumgemeenten.gateway.page.municipality;

import org.jspecify.annotations.NullMarked;
