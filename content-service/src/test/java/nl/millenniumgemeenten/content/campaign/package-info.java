/// Tests of the settings.
@NullMarked
package nl.millenniumgemeenten.content.campaign;

import org.jspecify.annotations.NullMarked;
