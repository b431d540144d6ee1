/// Screens for municipalities that sign up, and for the people who speak for a municipality.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.signup;

import org.jspecify.annotations.NullMarked;
