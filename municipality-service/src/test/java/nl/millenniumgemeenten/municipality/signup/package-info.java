@NullMarked
package nl.millenniumgemeenten.municipality.signup;

import org.jspecify.annotations.NullMarked;
