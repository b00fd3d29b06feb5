# Two stages: the toolchain builds, Debian runs. The Swift runtime is linked in, the C libraries come from Debian.
FROM swift:6.3-bookworm AS build
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends \
        libtesseract-dev libleptonica-dev libpoppler-glib-dev libpq-dev libssl-dev libcairo2-dev libqrencode-dev libzbar-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Package.swift ./
COPY Sources ./Sources
COPY Tests ./Tests
RUN swift build -c release --product intake --static-swift-stdlib

FROM debian:bookworm-slim
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends \
        libtesseract5 liblept5 libpoppler-glib8 libpq5 libssl3 libcairo2 libqrencode4 libzbar0 fonts-dejavu-core \
        tesseract-ocr-eng tesseract-ocr-osd ca-certificates tini \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/intake --create-home intake \
    && install -d -o intake -g intake /inbox
COPY --from=build /src/.build/release/intake /usr/local/bin/intake
COPY Models /usr/local/share/referral-intake/Models
ENV INTAKE_MODELS=/usr/local/share/referral-intake/Models INTAKE_HOME=/var/lib/intake
USER intake
VOLUME ["/inbox"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/bin/tini", "--", "intake"]
CMD ["run", "--inbox", "/inbox"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["intake", "status", "--json"]
