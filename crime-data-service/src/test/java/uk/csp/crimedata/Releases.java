package uk.csp.crimedata;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import uk.csp.kit.Tokens;

/** Releases public tables by the addresses they then have. */
public final class Releases {
    private Releases() {}

    /** The answer to an analyst of the partnership who releases the table of this address. */
    public static Response release(String path, String analysts) {
        String[] parts = path.split("\\?");
        Map<String, String> order = new HashMap<>();
        order.put("kind", parts[0].substring(parts[0].lastIndexOf('/') + 1));
        order.put("audience", "partner");
        for (String parameter : parts[1].split("&")) {
            order.put(parameter.split("=")[0], parameter.split("=")[1]);
        }
        return given().auth()
                .oauth2(Tokens.ofPartner("safer-plymouth-analyst", analysts))
                .contentType("application/json")
                .body(order)
                .post("/v1/public-tables");
    }

    /** Whether an address is one of a table that has to be released to be read. */
    public static boolean canRelease(String path) {
        return path.matches("/v1/public-tables/(crime|indicators|neighbourhoods|areas|series)\\?.*")
                && !path.contains("audience=analyst");
    }
}
