/// What the editor of a body asks while somebody writes: which pages there are to link to, and
/// where a picture can be looked at.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.body;

import org.jspecify.annotations.NullMarked;
