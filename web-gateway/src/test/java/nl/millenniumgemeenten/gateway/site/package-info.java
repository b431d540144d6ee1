/// Tests of the read model.
@NullMarked
package nl.millenniumgemeenten.gateway.site;

import org.jspecify.annotations.NullMarked;
