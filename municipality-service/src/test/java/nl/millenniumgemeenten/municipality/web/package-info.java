/// Tests of what every resource shares.
@NullMarked
package nl.millenniumgemeenten.municipality.web;

import org.jspecify.annotations.NullMarked;
