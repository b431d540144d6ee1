/// How the public API and the open data tell of the register: JSON records made from the read
/// model, and GeoJSON. Nothing here is about a person: names of officials, who proposed what and
/// pictures stay out.
@NullMarked
package nl.millenniumgemeenten.gateway.api.record;

import org.jspecify.annotations.NullMarked;
