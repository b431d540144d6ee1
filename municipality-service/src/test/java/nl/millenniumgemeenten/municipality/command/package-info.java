/// Tests of the commands.
@NullMarked
package nl.millenniumgemeenten.municipality.command;

import org.jspecify.annotations.NullMarked;
