package uk.csp.morile.scoringmodel;

/** A whole scoring model as a partnership would load it: small, and accepted as it stands. */
final class ModelExample {
    static final String DOCUMENT =
            """
            {
              "id": "plymouth-grid",
              "label": "Impact and likelihood",
              "status": "own",
              "description": "The grid of our risk register.",
              "sections": [
                { "id": "harm", "label": "Impact", "evidence": "public", "criteria": [
                  { "id": "impact", "label": "Impact", "weight": 1,
                    "levels": [
                      { "value": 0, "label": "Minor", "descriptor": "No lasting effect." },
                      { "value": 1, "label": "Serious", "descriptor": "A lasting effect on victims." },
                      { "value": 2, "label": "Severe", "descriptor": "Loss of life." } ],
                    "rule": null,
                    "evidence": { "criterion": "public", "levels": "assumed", "weight": "assumed" } } ] },
                { "id": "likelihood", "label": "Likelihood", "evidence": "public", "criteria": [
                  { "id": "frequency", "label": "Frequency", "weight": 1,
                    "levels": [
                      { "value": 0, "label": "Rare", "descriptor": "Less than one a month." },
                      { "value": 1, "label": "Likely", "descriptor": "One a month or more often." },
                      { "value": 2, "label": "Constant", "descriptor": "One a day or more often." } ],
                    "rule": { "kind": "frequency", "steps": [
                      { "level": 2, "perYear": 365, "pace": "one a day" },
                      { "level": 1, "perYear": 12, "pace": "one a month" } ] },
                    "evidence": { "criterion": "public", "levels": "assumed", "weight": "assumed",
                      "thresholds": "assumed" } } ] },
                { "id": "intelligence", "label": "Intelligence", "evidence": "public", "criteria": [
                  { "id": "confidence", "label": "Confidence", "weight": 1,
                    "levels": [
                      { "value": 0, "label": "Low", "descriptor": "Little is known." },
                      { "value": 1, "label": "High", "descriptor": "Several sources agree." } ],
                    "rule": null,
                    "evidence": { "criterion": "public", "levels": "assumed", "weight": "assumed" } } ] }
              ],
              "formula": { "kind": "grid", "rows": "harm", "columns": "likelihood",
                "cells": [[1, 2, 3], [2, 4, 6], [3, 6, 9]] },
              "formulaEvidence": "public",
              "bands": [
                { "label": "High", "from": 60, "implications": ["A priority."], "evidence": "assumed" },
                { "label": "Moderate", "from": 30, "implications": ["Improve the response."], "evidence": "assumed" },
                { "label": "Standard", "from": 0, "implications": ["Watch it."], "evidence": "assumed" }
              ],
              "grades": [
                { "word": "High", "from": 0.65, "evidence": "assumed" },
                { "word": "Moderate", "from": 0.4, "evidence": "assumed" },
                { "word": "Low", "from": 0, "evidence": "assumed" }
              ],
              "confidence": { "criterion": "confidence", "points": [12, 4], "unknown": 15, "evidence": "assumed" },
              "unknowns": "add-nothing",
              "unknownsEvidence": "assumed",
              "groupRule": "highest-member",
              "groupRuleEvidence": "inferred"
            }""";

    private ModelExample() {}
}
