package uk.csp.local;

import java.nio.file.Path;
import uk.csp.local.load.Load;

/** What the user can do now, each as an address to open or a line to paste. */
record ClosingList(String gateway, String tokenUrl, Load load, Path report) {
    String text() {
        return """

                The platform is running. Ctrl-C stops it; the data stays.

                  Start page         %1$s/
                  Sign in            %1$s/sign-in  as analyst, chair, scorer … (no account, no password)
                  API docs           %1$s/docs
                  Report             file://%2$s

                  Get a token (the client decides what it is good for)
                    token() { curl -s -u "$1:any" -d grant_type=client_credentials %3$s | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p'; }

                  Ask for risk ratings
                    curl -H "Authorization: Bearer $(token partner-dashboard)" "%1$s/v1/ratings?partnership=%4$s&cycle=%5$s"

                  Send a feed
                    %6$s

                The token issuer of this machine accepts any secret and asks for no password: never open these ports to a network.
                """
                .formatted(gateway, report, tokenUrl, load.partnership(), load.year(), load.exampleFeed(gateway));
    }
}
