/// Tests of the screens of the editors.
@NullMarked
package nl.millenniumgemeenten.gateway.desk;

import org.jspecify.annotations.NullMarked;
