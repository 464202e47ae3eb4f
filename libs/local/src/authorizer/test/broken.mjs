throw new Error('ISSUER is missing');
