// What node:http does by itself, to compare the mock with: it reads a request and sends the bytes that
// it got on its standard input. Prints the port on which it listens.
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

const body = await buffer(process.stdin);

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response
      .writeHead(200, {
        'content-type': 'application/json;charset=utf-8',
        'content-length': body.length,
      })
      .end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(address?.port);
});
