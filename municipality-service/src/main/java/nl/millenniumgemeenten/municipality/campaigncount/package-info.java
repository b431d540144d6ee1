/// How many municipalities took part, as it was published at the time: the register itself can
/// count fewer, because most early participants are not known by name.
@NullMarked
package nl.millenniumgemeenten.municipality.campaigncount;

import org.jspecify.annotations.NullMarked;
