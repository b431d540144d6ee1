/// Journeys of people through the whole system, each part a process of its own, in a real browser;
/// and what happens when parts of it are taken away.
@NullMarked
package nl.millenniumgemeenten.journeys;

import org.jspecify.annotations.NullMarked;
