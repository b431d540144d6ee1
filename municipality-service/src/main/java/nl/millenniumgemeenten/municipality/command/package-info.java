/// What whoever runs the register does from a shell: `bin/register`.
@NullMarked
package nl.millenniumgemeenten.municipality.command;

import org.jspecify.annotations.NullMarked;
