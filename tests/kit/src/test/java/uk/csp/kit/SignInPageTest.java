package uk.csp.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The local issuer's page in a browser, on a wide screen and on the narrowest. */
class SignInPageTest {
    private static final String QUERY = "/authorize?response_type=code&client_id=dashboard&scope=openid&state=s"
            + "&redirect_uri=http://127.0.0.1:8080/sign-in&code_challenge_method=S256&code_challenge=x";

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void page_canBeUsedByEverybody(int width) throws Exception {
        try (Browser browser = Browser.start()) {
            browser.width(width);
            browser.open(URI.create(SharedStack.issuer().get("url") + QUERY));

            assertThat(browser.violations()).isEmpty();
            assertThat(browser.tooWide()).isEmpty();
            browser.press("Tab");
            assertThat(browser.evaluate("document.activeElement.value").asText())
                    .isEqualTo("safer-plymouth-analyst");
        }
    }
}
