/// The settings that make the site this campaign's site.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.campaign;

import org.jspecify.annotations.NullMarked;
