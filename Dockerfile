# Three images: `gateway` signs a team's calls, `page` serves the live build, and `build` also runs
# the mock. docs/hosting.md says how they belong together.

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build:live && npm run build:gateway \
  && node -e "import('./scripts/lib/bundle.mjs').then(({ bundle, mockBundle }) => bundle(mockBundle))"
USER node
CMD ["node", "scripts/mock.mjs"]

FROM node:22-slim AS gateway
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/dist/gateway.mjs ./
USER node
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=5s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "gateway.mjs"]

FROM nginxinc/nginx-unprivileged:1.29-alpine AS page
COPY --from=build /app/dist/live /usr/share/nginx/html
COPY docs/hosting/nginx.conf /etc/nginx/conf.d/default.conf
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=5s \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/favicon.svg"]
