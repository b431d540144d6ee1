/// The screens of the editors. This package holds the pieces that several screens share.
@NullMarked
package nl.millenniumgemeenten.gateway.desk;

import org.jspecify.annotations.NullMarked;
