/// How the register speaks HTTP: preconditions, pages of lists, dates in queries, refusals.
@NullMarked
package nl.millenniumgemeenten.municipality.web;

import org.jspecify.annotations.NullMarked;
