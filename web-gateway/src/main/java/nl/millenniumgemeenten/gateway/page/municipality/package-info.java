/// The register as visitors see it: the list, and a page for every municipality, past or present.
@NullMarked
package nl.millenniumgemeenten.gateway.page.municipality;

import org.jspecify.annotations.NullMarked;
